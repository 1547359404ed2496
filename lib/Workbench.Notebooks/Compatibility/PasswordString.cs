namespace Microsoft.DotNet.Interactive;

/// <summary>An answer that was asked for in secret, for notebooks that name its type: it shows no more than that it is there.</summary>
/// <param name="password">The answer.</param>
public sealed class PasswordString(string password)
{
    /// <summary>An answer as such.</summary>
    public static implicit operator PasswordString(string password) => new(password);

    /// <summary>The answer itself.</summary>
    public string GetClearTextPassword() => password;

    /// <summary>Dots.</summary>
    public override string ToString() => new('•', 6);
}
