using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Workbench.Files;

namespace Workbench.Notebooks.Packages;

/// <summary>
/// Restored sets of packages, one small file each that says where their files lie. A set that is there needs no
/// process and no network; one with floating versions is asked for anew once a day, and stays when the feed does not
/// answer. That packages cannot be had is remembered too, for those who ask often. Several processes share the folder.
/// </summary>
internal sealed class PackageCache(string folder, TimeSpan missingAge, TimeSpan timeLimit)
{
    private const int MostMissing = 20;

    private static readonly TimeSpan s_floatingAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(50);
    private static readonly ConcurrentDictionary<string, PackageAssets> s_known = new(StringComparer.Ordinal);

    /// <summary>The folder where it is unless the host says otherwise.</summary>
    public static string DefaultFolder
    {
        get
        {
            // also where the user's data folder is still to be made
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "workbench", "packages");
        }
    }

    /// <summary>The files of a set; <paramref name="restoring"/> is called when they have to be restored first.</summary>
    /// <exception cref="PackageException">They cannot be had.</exception>
    public async Task<PackageAssets> GetAsync(PackageSet set, Action restoring, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, set.Key() + ".json");
        if (Find(file, set.IsFloating) is { } found)
            return found;
        if (missingAge > TimeSpan.Zero && IsYounger(Missing(file), missingAge))
            throw new PackageException(await File.ReadAllTextAsync(Missing(file), cancellation).ConfigureAwait(false));
        restoring();
        try
        {
            Directory.CreateDirectory(folder);
            using var held = await HoldAsync(file + ".lock", cancellation).ConfigureAwait(false);
            return Find(file, set.IsFloating) ?? await RestoreAsync(set, file, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"The folder that keeps what was restored cannot be written: {e.Message} Make it writable, or set HOME to a folder that is.");
        }
    }

    private async Task<PackageAssets> RestoreAsync(PackageSet set, string file, CancellationToken cancellation)
    {
        var work = Directory.CreateDirectory(Path.Combine(folder, $"restore-{Guid.NewGuid():N}"));
        try
        {
            var assets = await PackageRestore.RunAsync(set, work.FullName, timeLimit, cancellation).ConfigureAwait(false);
            AtomicFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(assets));
            File.Delete(Missing(file));
            return s_known[file] = assets;
        }
        catch (PackageException) when (Find(file, isFloating: false) is { } old)
        {
            return old;
        }
        catch (PackageException e)
        {
            AtomicFile.Write(Missing(file), Encoding.UTF8.GetBytes(e.Message));
            throw;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static PackageAssets? Find(string file, bool isFloating)
    {
        if (!File.Exists(file) || (isFloating && !IsYounger(file, s_floatingAge)))
            return null;
        var assets = s_known.TryGetValue(file, out var known) ? known : Read(file);
        return assets is { IsWhole: true } ? s_known[file] = assets : null;
    }

    /// <summary>Where it is written that a set cannot be had, and why.</summary>
    private static string Missing(string file) => Path.ChangeExtension(file, ".missing");

    private static bool IsYounger(string file, TimeSpan age) => File.Exists(file) && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) <= age;

    private static PackageAssets? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<PackageAssets>(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Waits until no other session restores this set.</summary>
    private static async Task<FileStream> HoldAsync(string file, CancellationToken cancellation)
    {
        for (var missing = 0; ;)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException) && missing < MostMissing)
            {
                // held by another session; where it is never there, something else is wrong
                missing += File.Exists(file) ? 0 : 1;
                await Task.Delay(s_retry, cancellation).ConfigureAwait(false);
            }
        }
    }
}
