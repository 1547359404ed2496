using System.Collections;
using System.Globalization;
using System.Reflection;
using Workbench.Notebooks.Execution;

namespace Workbench.Notebooks.Formatting;

/// <summary>The values that are one piece of text, in the invariant culture.</summary>
internal static class ScalarText
{
    /// <summary>The text of a scalar, null for a value that has parts.</summary>
    public static Shape.Text? Of(object? value) => value switch
    {
        null => new Shape.Text("<null>"),
        string text => new Shape.Text(text),
        bool truth => new Shape.Text(truth ? "true" : "false"),
        char character => new Shape.Text(character.ToString()),
        DateTime time => new Shape.Text(time.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture)),
        DateTimeOffset time => new Shape.Text(time.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture)),
        DateOnly date => new Shape.Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => new Shape.Text(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        Enum name => new Shape.Text(name.ToString()),
        Type type => new Shape.Text(TypeNames.Of(type)),
        Exception exception => new Shape.Text($"{TypeNames.Of(exception.GetType())}: {exception.Message}"),
        Task or System.Data.DataTable or System.Data.DataView or System.Data.DataRow or System.Data.DataSet => null,
        Delegate function => new Shape.Text(TypeNames.Of(function.GetType())),
        IFormattable formattable and not IEnumerable =>
            new Shape.Text(formattable.ToString(null, CultureInfo.InvariantCulture), IsNumber: IsNumber(value)),
        _ when LibraryJson.Text(value) is { } json => new Shape.Text(json),
        _ => SpeaksForItself(value) ? new Shape.Text(value.ToString() ?? "") : null,
    };

    private static bool IsNumber(object value) =>
        value is decimal || (value.GetType().IsPrimitive && value is not (bool or char));

    /// <summary>.NET's own types that say what they are, such as <c>Uri</c> and <c>StringBuilder</c>.</summary>
    private static bool SpeaksForItself(object value)
    {
        var type = value.GetType();
        if (value is IEnumerable or System.Runtime.CompilerServices.ITuple || type.Namespace?.Split('.')[0] != "System" || IsPair(type))
            return false;
        var method = type.GetMethod("ToString", BindingFlags.Instance | BindingFlags.Public, Type.EmptyTypes);
        return method?.DeclaringType is { } owner && owner != typeof(object) && owner != typeof(ValueType);
    }

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
}
