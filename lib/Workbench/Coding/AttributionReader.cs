using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Reads who is credited with a claim.</summary>
internal sealed class AttributionReader(CodingReading reading)
{
    /// <summary>Speaker and chain; a chain left out is the document alone, or the document and the speaker.</summary>
    public Attribution Read(YamlFields fields)
    {
        var chain = fields.Texts("chain");
        if (fields.Text("speaker") is not { } speaker)
            return Attribution.Own;
        if (chain.IsEmpty)
            chain = speaker == Attribution.Document ? [Attribution.Document] : [Attribution.Document, speaker];
        else
            CheckChain(fields, chain, speaker);
        foreach (var voice in chain.Skip(1).Distinct())
            WarnOfMisspelling(voice, fields.PlaceOf(voice == speaker ? "speaker" : "chain"));
        return new Attribution(speaker, chain);
    }

    /// <summary>Warns of a name that is nearly one of those known.</summary>
    public void WarnOfMisspelling(string name, YamlPlace place)
    {
        if (reading.Actors.Misspelt(name) is { } known)
            reading.Problems.Add(place, $"\"{Messages.Short(name)}\" is nearly the known name \"{known}\"; did you mean it?", Severity.Warning);
    }

    private void CheckChain(YamlFields fields, ImmutableArray<string> chain, string speaker)
    {
        var place = fields.PlaceOf("chain");
        if (chain[0] != Attribution.Document)
            reading.Problems.Add(place, $"the chain begins with \"{Messages.Short(chain[0])}\"; it begins with \"{Attribution.Document}\" and leads from there to the speaker.");
        if (chain[^1] != speaker)
            reading.Problems.Add(place, $"the chain ends with \"{Messages.Short(chain[^1])}\"; it ends with the speaker, \"{Messages.Short(speaker)}\".");
        else if (speaker == Attribution.Document && chain.Length > 1)
            reading.Problems.Add(place, $"the chain leads from the document back to it; write [{Attribution.Document}] alone.");
    }
}
