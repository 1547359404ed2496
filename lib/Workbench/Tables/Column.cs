using System.Text;

namespace Workbench.Tables;

/// <summary>One column of a <see cref="Table"/>.</summary>
/// <param name="Name">Its name, unique within the table.</param>
/// <param name="IsNumber">Whether its values are numbers, which align right.</param>
public sealed record Column(string Name, bool IsNumber = false)
{
    /// <summary>The name as people read it: a property's <c>PublishedFrom</c> is "Published from".</summary>
    public string Heading
    {
        get
        {
            var heading = new StringBuilder(Name.Length + 4);
            for (var i = 0; i < Name.Length; i++)
            {
                var begins = i > 0 && char.IsAsciiLetterUpper(Name[i]) && char.IsAsciiLetterLower(Name[i - 1]);
                heading.Append(begins ? " " + char.ToLowerInvariant(Name[i]) : Name[i]);
            }

            return heading.ToString();
        }
    }
}
