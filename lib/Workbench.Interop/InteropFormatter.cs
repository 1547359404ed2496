namespace Workbench.Interop;

/// <summary>One way of showing values of a type, found by its members' names (the convention of .NET Interactive's formatters).</summary>
internal sealed class InteropFormatter
{
    private readonly Func<object, string> write;

    private InteropFormatter(Type type, string mimeType, Func<object, string> write) => (Type, MimeType, this.write) = (type, mimeType, write);

    public Type Type { get; }

    public string MimeType { get; }

    public static InteropFormatter Of<T>(string mimeType, Func<T, string> write) => new(typeof(T), mimeType, value => write((T)value));

    public bool Format(object instance, TextWriter writer)
    {
        if (!Type.IsInstanceOfType(instance))
            return false;
        writer.Write(write(instance));
        return true;
    }
}
