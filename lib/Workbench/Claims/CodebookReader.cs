using System.Collections.Immutable;

namespace Workbench.Claims;

/// <summary>Makes a codebook of a YAML tree.</summary>
internal sealed class CodebookReader(ProblemList problems)
{
    /// <summary>The codebook, as far as it can be read.</summary>
    public Codebook? Read(YamlValue tree)
    {
        if (YamlFields.Of(tree, CodebookShapes.Codebook, problems) is not { } fields)
            return null;
        return new Codebook
        {
            Event = fields.Text("event") ?? "",
            Categories = ReadCategories(fields),
            Actors = ReadActors(fields),
            Frames = ReadFrames(fields),
            Places = ReadScopes(fields, "places", CodebookShapes.Place),
            Populations = ReadScopes(fields, "populations", CodebookShapes.Population),
            VagueWords = ReadVagueWords(fields),
        };
    }

    private ImmutableArray<CodebookCategory> ReadCategories(YamlFields codebook)
    {
        var codes = new NameTable("category code", problems);
        var categories = ReadAll(codebook, "categories", CodebookShapes.Category, fields =>
        {
            codes.Add(CodeIn(fields), fields.PlaceOf("code"));
            return new CodebookCategory(fields.Text("code") ?? "", fields.Text("label") ?? "", fields.Text("question"), fields.Text("definition"));
        });
        if (categories.IsEmpty && codebook["categories"] is not null)
            problems.Add(codebook.PlaceOf("categories"), "there is no category; a codebook needs one at least.");
        return categories;
    }

    private ImmutableArray<CodebookFrame> ReadFrames(YamlFields codebook)
    {
        var codes = new NameTable("frame code", problems);
        return ReadAll(codebook, "frames", CodebookShapes.Frame, fields =>
        {
            codes.Add(CodeIn(fields), fields.PlaceOf("code"));
            return new CodebookFrame(fields.Text("code") ?? "", fields.Text("label") ?? "", fields.Text("definition"), fields.Texts("cues"));
        });
    }

    private ImmutableArray<CodebookActor> ReadActors(YamlFields codebook)
    {
        var names = new NameTable("actor", problems);
        var actors = ReadAll(codebook, "actors", CodebookShapes.Actor, fields =>
        {
            names.Add(fields, "part_of");
            return new CodebookActor(fields.Text("name") ?? "", fields.Texts("aliases"), fields.Text("kind"), fields.Text("part_of"));
        });
        names.CheckParents();
        return actors;
    }

    private ImmutableArray<CodebookScope> ReadScopes(YamlFields codebook, string key, YamlShape shape)
    {
        var names = new NameTable(shape.What.Split(' ')[1], problems);
        var scopes = ReadAll(codebook, key, shape, fields =>
        {
            names.Add(fields, "within");
            return new CodebookScope(fields.Text("name") ?? "", fields.Texts("aliases"), fields.Text("within"));
        });
        names.CheckParents();
        return scopes;
    }

    private ImmutableArray<VagueWord> ReadVagueWords(YamlFields codebook)
    {
        var words = new NameTable("vague word", problems);
        return ReadAll(codebook, "vague_words", CodebookShapes.VagueWord, fields =>
        {
            words.Add(fields.Text("words"), fields.PlaceOf("words"));
            var interval = fields.Interval();
            return new VagueWord(fields.Text("words") ?? "", interval?.Low, interval?.High);
        });
    }

    private ImmutableArray<T> ReadAll<T>(YamlFields codebook, string key, YamlShape shape, Func<YamlFields, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var item in codebook.Items(key))
        {
            if (YamlFields.Of(item, shape, problems) is { } fields)
                items.Add(read(fields));
        }
        return items.ToImmutable();
    }

    private string? CodeIn(YamlFields fields)
    {
        var code = fields.Text("code");
        if (code is not null && !code.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            problems.Add(fields.PlaceOf("code"), $"the code \"{Messages.Short(code)}\" has other characters than a–z, 0–9 and _; write it like \"victims_other\".");
        return code;
    }
}
