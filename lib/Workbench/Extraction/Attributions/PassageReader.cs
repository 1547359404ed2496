using Workbench.Extraction.Lexicon;
using Workbench.Extraction.Text;
using Workbench.Quantities.Tokens;

namespace Workbench.Extraction.Attributions;

/// <summary>
/// Credits whole paragraphs to who introduces them: a quotation of several paragraphs, each of which opens with a mark and only the last
/// of which closes with one; and a list below "Here are other findings of the inquiry:".
/// </summary>
internal sealed class PassageReader(AnnotatedText text, NameBook names, CreditTable credits)
{
    /// <summary>The most sentences between a list "of other findings" and the source named last.</summary>
    private const int FurthestSource = 4;

    private static readonly WordSet Findings = WordLists.Credits["findings"];
    private static readonly WordSet Occasions = WordLists.Credits["occasion"];

    private readonly Dictionary<int, Credit> byParagraph = [];

    /// <summary>The credited paragraphs by their index.</summary>
    public Dictionary<int, Credit> Read()
    {
        for (var paragraph = 0; paragraph + 1 < text.Layout.Paragraphs.Length;)
            paragraph = ReadQuotation(paragraph) is var behind && behind > paragraph ? behind : ReadList(paragraph);
        return byParagraph;
    }

    /// <summary>The paragraph behind the quotation that goes on from the end of this one; this one when none does.</summary>
    private int ReadQuotation(int first)
    {
        var last = first;
        while (last + 1 < text.Layout.Paragraphs.Length && EndsOpen(last) && text.IsKind(FirstToken(last + 1), TokenKind.OpenQuote))
            last++;
        if (last == first)
            return first;
        var lastSentence = text.Layout.Paragraphs[last].First;
        var quotations = new QuotationReader(text, credits);
        var credit = quotations.BehindClose(text.Sentences[lastSentence].First, lastSentence) ?? Opening(first);
        for (var paragraph = first; credit is not null && paragraph <= last; paragraph++)
            byParagraph[paragraph] = credit;
        return last;
    }

    /// <summary>Whether the last quotation mark of a paragraph opens.</summary>
    private bool EndsOpen(int paragraph)
    {
        var (first, end) = text.Layout.Paragraphs[paragraph];
        for (var i = end - 1; i >= first; i--)
        {
            if ((text.Gist(i).Has(TokenKind.OpenQuote) || text.Gist(i).Has(TokenKind.CloseQuote)) && EndsOpen(text.Sentences[i]) is { } isOpen)
                return isOpen;
        }
        return false;
    }

    /// <summary>Whether the last quotation mark of a sentence opens; null when it has none.</summary>
    private bool? EndsOpen(Sentence sentence)
    {
        for (var last = sentence.End - 1; last >= sentence.First; last--)
        {
            if (text.KindOf(last) is TokenKind.OpenQuote or TokenKind.CloseQuote)
                return text.IsKind(last, TokenKind.OpenQuote);
        }
        return null;
    }

    /// <summary>Who is named in the first paragraph of a quotation, or in the sentence before it.</summary>
    private Credit? Opening(int paragraph)
    {
        var (first, end) = text.Layout.Paragraphs[paragraph];
        for (var sentence = end - 1; sentence >= Math.Max(0, first - 1); sentence--)
        {
            if (credits.LastOf(sentence) is { } credit)
                return credit;
        }
        return null;
    }

    /// <summary>The paragraph behind the list that a colon at the end of this one opens; the next one when it opens none.</summary>
    private int ReadList(int opening)
    {
        var sentence = text.Layout.Paragraphs[opening].End - 1;
        var end = opening + 1;
        if (!text.IsKind(text.Sentences[sentence].End - 1, TokenKind.Colon))
            return end;
        while (end < text.Layout.Paragraphs.Length && IsItem(end))
            end++;
        var credit = end > opening + 1 ? credits.LastOf(sentence) ?? Occasion(sentence) ?? Earlier(sentence) : null;
        for (var paragraph = opening + 1; credit is not null && paragraph < end; paragraph++)
            byParagraph[paragraph] = credit;
        return end;
    }

    private bool IsItem(int paragraph) => text.Sentences[text.Layout.Paragraphs[paragraph].First].Kind == SentenceKind.ListItem;

    private int FirstToken(int paragraph) => text.Sentences[text.Layout.Paragraphs[paragraph].First].First;

    /// <summary>"other revelations from Molin's press conference", "the findings of the inquiry".</summary>
    private Credit? Occasion(int index)
    {
        var sentence = text.Sentences[index];
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!(text.Is(i, Keys.From) || text.Is(i, Keys.Of) || text.Is(i, Keys.By)))
                continue;
            var phrase = new PhraseReader(text, sentence).From(i + 1);
            if (!phrase.IsEmpty && Source(phrase) is { } name)
                return new(index, sentence.First, sentence.End, name, null, i + 1, phrase.End, false);
        }
        return null;
    }

    private string? Source(TokenRange phrase)
    {
        var owner = phrase.First;
        while (owner < phrase.End && !text.IsKind(owner, TokenKind.Clitic))
            owner++;
        var isOccasion = text.Word(phrase.End - 1).Is(Kind.Report) || text.Is(phrase.End - 1, Occasions);
        if (owner < phrase.End)
            return isOccasion ? names.NameOf(phrase.First, owner) : null;
        return isOccasion || text.Word(phrase.End - 1).Is(Kind.Voice) ? names.NameOf(phrase) : null;
    }

    /// <summary>"Here are other findings:" goes on with the source named last.</summary>
    private Credit? Earlier(int index)
    {
        var sentence = text.Sentences[index];
        var hasFindings = text.Any(new TokenRange(sentence.First, sentence.End), Findings);
        for (var i = index - 1; hasFindings && i >= 0 && i >= index - FurthestSource; i--)
        {
            if (credits.LastOf(i) is { } credit)
                return credit;
        }
        return null;
    }
}
