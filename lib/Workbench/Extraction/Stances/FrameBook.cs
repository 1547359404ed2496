using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Stances;

/// <summary>The frames of a codebook under their cues.</summary>
internal sealed class FrameBook
{
    private readonly Dictionary<ulong, List<(int Frame, ulong[] Keys)>> byFirst = [];

    public FrameBook(Codebook codebook)
    {
        Codes = [.. codebook.Frames.Select(frame => frame.Code)];
        for (var frame = 0; frame < codebook.Frames.Length; frame++)
        {
            foreach (var cue in codebook.Frames[frame].Cues)
                Add(frame, cue);
        }
    }

    /// <summary>The frames' codes in the codebook's order.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The frames of which a cue begins at a token, whatever the case of its letters.</summary>
    public IEnumerable<int> At(AnnotatedText text, int token, int end)
    {
        if (byFirst.Count == 0 || !byFirst.TryGetValue(text.Token(token).Key, out var cues))
            return [];
        return cues.Where(cue => Matches(text, token, end, cue.Keys)).Select(cue => cue.Frame).Distinct();
    }

    private static bool Matches(AnnotatedText text, int token, int end, ulong[] keys)
    {
        if (token + keys.Length > end)
            return false;
        for (var i = 0; i < keys.Length; i++)
        {
            if (text.Token(token + i).Key != keys[i])
                return false;
        }
        return true;
    }

    private void Add(int frame, string cue)
    {
        var keys = Tokenizer.Read(cue).Tokens.ToArray().Select(token => token.Key).ToArray();
        if (keys.Length == 0)
            return;
        if (!byFirst.TryGetValue(keys[0], out var cues))
            byFirst[keys[0]] = cues = [];
        cues.Add((frame, keys));
    }
}
