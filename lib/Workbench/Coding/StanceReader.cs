using Workbench.Claims;

namespace Workbench.Coding;

/// <summary>Reads the stances of a coding.</summary>
internal sealed class StanceReader(CodingReading reading)
{
    private readonly string[] frames = [.. reading.Codebook.Frames.Select(frame => frame.Code)];
    private YamlPlace? primary;

    /// <summary>A stance; null when something it needs is missing or wrong, or its quote is gone.</summary>
    public Claim.Stance? Read(YamlFields fields)
    {
        var (id, frame, position) = (reading.TakeId(fields), fields.OneOf("frame", frames), fields.CodeOf<Position>("position"));
        var isPrimary = IsPrimary(fields);
        if (reading.Find(fields, $"stance {id}") is not { } span || id is null || frame is null || position is not { } known)
            return null;
        return new Claim.Stance
        {
            Id = id,
            Span = span,
            Quote = span.In(reading.Source.Text),
            Frame = frame,
            Position = known,
            Primary = isPrimary,
        };
    }

    private bool IsPrimary(YamlFields fields)
    {
        if (!fields.Flag("primary", otherwise: false))
            return false;
        if (primary is { } first)
            reading.Problems.Add(fields.PlaceOf("primary"), $"a second stance is primary, after the one in line {first.Line}; a source has one main conclusion at most.");
        primary ??= fields.PlaceOf("primary");
        return true;
    }
}
