using System.Security.Cryptography;

namespace Workbench.Notebooks.Inputs;

/// <summary>What is kept of a file: the SHA-256 of its content in hexadecimal, or a word.</summary>
public static class FileContent
{
    /// <summary>There was no such file or folder.</summary>
    public const string Absent = "absent";

    /// <summary>It was only asked whether there is such a file or folder, and there was.</summary>
    public const string Present = "present";

    /// <summary>There was such a file, and it could not be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The content of a file now.</summary>
    public static string Of(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.CanSeek ? Convert.ToHexStringLower(SHA256.HashData(file)) : Present;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Absent;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(path) ? Present : Unreadable;
        }
    }

    /// <summary>Whether there is such a file or folder now.</summary>
    public static string Probe(string path) => Path.Exists(path) ? Present : Absent;

    internal static bool IsProbe(string content) => content is Present or Absent;

    /// <summary>Whether a file is as it was: one of which only the presence matters may hold anything.</summary>
    internal static bool IsSame(string was, string now) => was == now || (was == Present && now != Absent);
}
