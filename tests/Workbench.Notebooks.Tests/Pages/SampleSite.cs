using System.Collections.Immutable;
using Workbench.Notebooks.Pages;

namespace Workbench.Notebooks.Tests.Pages;

/// <summary>A small site about a made-up ferry strike that uses every kind of block.</summary>
internal static class SampleSite
{
    public static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases", "Pages");

    public static Site Build() => new("The Ferry Strike in Five Accounts", [Front(), Figures(), Code()])
    {
        Footer = "Invented for the tests of these pages.",
    };

    public static IReadOnlyList<string> Charts() =>
        [.. Directory.GetFiles(Path.Combine(Cases, "charts"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static PageBlock Chart(string json, string? table = null)
    {
        var data = ImmutableDictionary<string, string>.Empty.Add("application/vnd.plotly.v1+json", json).Add("text/plain", "A chart");
        return new PageBlock.Bundle(table is null ? data : data.Add("text/html", table));
    }

    public static string Table() =>
        "<table><thead><tr><th>Account</th><th>Words</th><th class=\"num\">Low</th><th class=\"num\">High</th></tr></thead><tbody>"
        + string.Concat(Enumerable.Range(1, 6).Select(n =>
            $"<tr><th scope=\"row\">Account {n}</th><td>“about {n * 20} people were held, the port said”</td><td class=\"num\">{n * 18}</td><td class=\"num\">{n * 22}</td></tr>"))
        + "</tbody></table>";

    private static Page Front()
    {
        var charts = Charts();
        PageBlock.Card Card(string title, string sentence, int chart) =>
            new(title, [new PageBlock.Markdown(sentence), Chart(charts[chart], Table())], "02-figures.html");
        return new Page("index.html", "One night, five accounts, and no two alike",
            "Five accounts of the ferry strike differ on how many were held, who gave the order, and what the crowd was.",
            [
                new PageBlock.Markdown("## What they say"),
                new PageBlock.Grid([
                    Card("Held", "Three outlets give a count, **from 95 to 200**; one reader says “hundreds”; one is silent.", 0),
                    Card("Blame", "All three that blame anyone blame the police; one also names the shipping line.", 3),
                    Card("Firmness", "Only the reader asserts more than they report.", 4),
                ]),
                new PageBlock.Markdown("## Who speaks of what"),
                Chart(charts[1], Table()),
                new PageBlock.Markdown("""
                    ## The accounts

                    | Account | Author | Published | Claims |
                    |:--|:--|:--|--:|
                    | The Harbour Post | A. Lindqvist | 3 March 2031 | 12 |
                    | Coastline Radio | not stated | 3 March 2031 | 7 |
                    | Northern Wire Service | not stated | 2 March 2031 | 5 |
                    """),
            ]);
    }

    private static Page Figures() => new("02-figures.html", "Figures: how many, and on whose word",
        "What each account says of the held, the hurt and the crowd, with the sentence it stands in.",
        [
            new PageBlock.Markdown("""
                # Figures: how many, and on whose word

                An account that gives a number rarely counted anyone. Most numbers here were **said by somebody**, and the
                chain from the page to the speaker is as much part of the figure as the digits are. See [the code](03-code.ipynb)
                or [the standard](https://www.w3.org/TR/annotation-model/).

                ## Held overnight

                The port authority spoke once, at seven in the morning. Three of the five accounts repeat it.

                > “We have 120 people in the customs hall, and they are being given tea.”

                1. The *Post* prints the number as the port gave it.
                2. The wire rounds it.
                """),
            new PageBlock.Code("// what everyone says of the held\nvar held = corpus.CompareFigures(\"held\");\nforeach (var voice in held.Voices.Where(v => v.Low > 90))\n    Console.WriteLine($\"{voice.Outlet}: {voice.Words}\");\nheld.Chart()", Number: 3),
            new PageBlock.Stream("stdout", "The Harbour Post: 120 were held overnight\nCoastline Radio: between 120 and 200\n"),
            .. Charts().Select(json => Chart(json, Table())),
            new PageBlock.Markdown("### What can be concluded\n\nThat somebody was held, and that `120` is one voice and not three.\n\n### What cannot\n\nHow many."),
        ]);

    private static Page Code() => new("03-code.html", "Code and outputs", null,
        [
            new PageBlock.Markdown("## Outputs of every kind\n\nA table, a picture, an error."),
            new PageBlock.Code("Enumerable.Range(1, 3).Sum()", Number: 1),
            new PageBlock.Bundle(new Dictionary<string, string> { ["text/plain"] = "6" }),
            new PageBlock.Bundle(new Dictionary<string, string> { ["text/html"] = Table(), ["text/plain"] = "a table" }),
            new PageBlock.Bundle(new Dictionary<string, string>
            {
                ["image/svg+xml"] = "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='40'><rect width='120' height='40' rx='6' fill='#0072b2'/></svg>",
                ["text/plain"] = "A blue bar",
            }),
            new PageBlock.Stream("stderr", "warning: \u001b[31mthe radio's page was edited\u001b[0m since it was coded\n"),
            new PageBlock.Markdown("## A cell that fails"),
            new PageBlock.Code("throw new InvalidOperationException(\"no such account\");", Number: 2),
            new PageBlock.Error("System.InvalidOperationException", "no such account", "   at cell 2, line 1"),
        ]);
}
