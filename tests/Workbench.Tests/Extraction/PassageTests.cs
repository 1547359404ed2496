using Workbench.Extraction;
using Workbench.Sources;

namespace Workbench.Tests.Extraction;

/// <summary>Who is credited with paragraphs that name nobody themselves.</summary>
public class PassageTests
{
    private static readonly Extractor Extractor = Extractor.Create(DefaultCodebook.Value);

    [Fact]
    public void A_quotation_that_opens_at_each_paragraph_and_closes_at_the_last_is_the_one_s_named_behind_it() =>
        Assert.Equal(
            ["14 Ann Lee", "30 Ann Lee"],
            Speakers("\"It was a hard night.\n\n\"We lost 14 people in the first hour.\n\n\"Another 30 were hurt,\" said Ann Lee, a nurse."));

    [Fact]
    public void A_quotation_of_several_paragraphs_is_the_one_s_who_began_it() =>
        Assert.Equal(
            ["14 Bo Lind", "30 Bo Lind"],
            Speakers("\"It was a hard night,\" said Bo Lind. \"We did what we could.\n\n\"We lost 14 people in the first hour.\n\n\"Another 30 were hurt.\""));

    [Fact]
    public void A_list_is_the_one_s_from_whose_press_conference_it_is() =>
        Assert.Equal(
            ["nine Molin", "Some 40 Molin"],
            Speakers("Prosecutor Jan Molin met the press.\n\nHere are other points from Molin's press conference:\n\n-- Police have yet to name nine men who were shot dead.\n\n-- Some 40 people were detained."));

    [Fact]
    public void A_list_of_other_findings_is_the_one_s_named_last() =>
        Assert.Equal(
            ["12 Toft inquiry", "300 Toft inquiry"],
            Speakers("The Toft inquiry said on Monday that the harbour police failed.\n\nHere are other findings:\n\n- 12 people were killed in the square.\n- 300 were detained.\n"));

    [Fact]
    public void A_list_of_what_is_known_stays_the_document_s() =>
        Assert.Equal(
            ["12 document"],
            Speakers("Mayor Bo Lind said the port is shut.\n\nHere is what we know:\n\n- 12 people were killed in the square.\n- The port is shut.\n"));

    [Fact]
    public void A_post_that_names_others_in_its_text_is_its_signer_s() =>
        Assert.Equal(
            ["three Rita Holm"],
            Speakers("The night was long.\n\nJust briefed by @OrskPolice: three officers wounded near the pier — Rita Holm (@ritaholm) May 2, 2016\n\nThe port is shut."));

    private static IEnumerable<string> Speakers(string text) =>
        Extractor.Read(new Source("case", text, Metadata.None, [])).Figures.Select(figure => $"{figure.NumberText} {figure.Attribution.Speaker}");
}
