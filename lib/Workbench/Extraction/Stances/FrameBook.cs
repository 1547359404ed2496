using System.Collections.Immutable;
using Workbench.Claims;
using Workbench.Extraction.Blames;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Stances;

/// <summary>The frames of a codebook under their cues.</summary>
internal sealed class FrameBook
{
    private readonly WordMap<List<Cue>> byFirst = new();

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

    private sealed record Cue(int Frame, ulong[] Keys);

    /// <summary>The first words of its cues.</summary>
    public IEnumerable<ulong> FirstWords => byFirst.Keys;

    /// <summary>The frames of which a cue begins at a token, whatever the case of its letters.</summary>
    public IEnumerable<int> At(AnnotatedText text, int token, int end) =>
        text.Has(token, Mark.Frame) && byFirst[text.Token(token).Key] is { } cues ? FramesOf(cues, text, token, end) : [];

    private static IEnumerable<int> FramesOf(List<Cue> cues, AnnotatedText text, int token, int end) =>
        cues.Where(cue => Matches(text, token, end, cue.Keys)).Select(cue => cue.Frame).Distinct();

    private static ulong[] KeysOf(string cue)
    {
        var tokens = Tokenizer.Read(cue);
        var keys = new ulong[tokens.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = tokens[i].Key;
        return keys;
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
        var keys = KeysOf(cue);
        if (keys.Length == 0)
            return;
        (byFirst.At(keys[0]) ??= []).Add(new(frame, keys));
    }
}
