using Workbench.Tables;

namespace Workbench.Tests.Tables;

public class ProseTests
{
    private static readonly Prose Hostile = Prose.Of("One <b>sentence</b>.", "Another & *more*.").With("A <i>heading</i>", ["first|one", "</ul><script>"]);

    [Fact]
    public void Html_escapes_every_word() => Assert.Equal(
        "<p>One &lt;b&gt;sentence&lt;/b&gt;. Another &amp; *more*.</p>\n<p><strong>A &lt;i&gt;heading&lt;/i&gt;</strong></p>\n<ul><li>first|one</li><li>&lt;/ul&gt;&lt;script&gt;</li></ul>",
        Hostile.ToHtml());

    [Fact]
    public void Markdown_escapes_every_word() => Assert.Equal(
        "One \\<b\\>sentence\\</b\\>. Another \\& \\*more\\*.\n\n**A \\<i\\>heading\\</i\\>**\n\n- first\\|one\n- \\</ul\\>\\<script\\>",
        Hostile.ToMarkdown());

    [Fact]
    public void Plain_text_has_a_line_a_sentence() =>
        Assert.Equal("One <b>sentence</b>. Another & *more*.\nA <i>heading</i>:\n- first|one\n- </ul><script>", Hostile.ToString());

    [Fact]
    public void A_list_without_sentences_is_left_out() => Assert.Equal("Alone.", Prose.Of("Alone.").With("Nothing under this", []).ToString());
}
