namespace Microsoft.DotNet.Interactive;

/// <summary>What notebooks call on an answer that was asked for in secret.</summary>
public static class PasswordExtensions
{
    /// <summary>The answer itself, where it is a string already.</summary>
    public static string GetClearTextPassword(this string password) => password;
}
