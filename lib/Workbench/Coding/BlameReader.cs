using Workbench.Claims;
using Workbench.Sources;

namespace Workbench.Coding;

/// <summary>Reads the blames of a coding.</summary>
internal sealed class BlameReader(CodingReading reading)
{
    private readonly AttributionReader attributions = new(reading);

    /// <summary>A blame; null when something it needs is missing or wrong, or its quote is gone.</summary>
    public Claim.Blame? Read(YamlFields fields)
    {
        var (id, target, attribution) = (reading.TakeId(fields), TargetIn(fields), attributions.Read(fields));
        var (act, commitment) = (fields.CodeOf<Act>("act"), fields.CodeOf<Commitment>("commitment"));
        if (reading.Find(fields, $"blame {id}") is not { } span)
            return null;
        if (id is null || target is null || act is not { } knownAct || commitment is not { } knownCommitment)
            return null;
        return new Claim.Blame
        {
            Id = id,
            Span = span,
            Quote = span.In(reading.Source.Text),
            Attribution = attribution,
            Target = target,
            Act = knownAct,
            Commitment = knownCommitment,
        };
    }

    /// <summary>The codebook's name where the words are one of its names, else the words.</summary>
    private string? TargetIn(YamlFields fields)
    {
        if (fields.Text("target") is not { } words)
            return null;
        var name = reading.Actors.NameOf(words);
        if (name != words)
            reading.Problems.Add(fields.PlaceOf("target"), $"\"{Messages.Short(words)}\" is taken for \"{name}\", of which it is an alias.", Severity.Note);
        attributions.WarnOfMisspelling(words, fields.PlaceOf("target"));
        return name;
    }
}
