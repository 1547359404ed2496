namespace Microsoft.DotNet.Interactive;

/// <summary>An answer that was asked for in secret: shown, it says no more than that it is there; handed on as a string, it is the answer.</summary>
/// <param name="password">The answer.</param>
public sealed class PasswordString(string password)
{
    /// <summary>An answer as such.</summary>
    public static implicit operator PasswordString(string password) => new(password);

    /// <summary>The answer itself, for what takes strings.</summary>
    public static implicit operator string(PasswordString password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password.GetClearTextPassword();
    }

    /// <summary>The answer itself.</summary>
    public string GetClearTextPassword() => password;

    /// <summary>Dots.</summary>
    public override string ToString() => new('•', 6);
}
