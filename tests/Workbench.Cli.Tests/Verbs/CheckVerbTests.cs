using Workbench.Cli.Tests.Support;

namespace Workbench.Cli.Tests.Verbs;

public sealed class CheckVerbTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Ferry();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Codings_that_hold_are_counted()
    {
        var outcome = await _workspace.RunAsync("check");

        Assert.Equal((0, "13 quotes: 13 held, 0 moved, 0 changed, 0 gone.\n", ""), (outcome.ExitCode, outcome.Out, outcome.Error));
    }

    [Fact]
    public async Task A_quote_that_moved_is_a_warning_and_update_writes_its_new_place()
    {
        await _workspace.RunHereAsync("check", "--update");
        _workspace.Edit("seeds/letter.txt", "I stood there until morning.", "I stood there until the morning came.");

        var moved = await _workspace.RunHereAsync("check");
        var updated = await _workspace.RunHereAsync("check", "--update");
        var after = await _workspace.RunHereAsync("check", "--update");

        Assert.Equal((0, "13 quotes: 9 held, 4 moved, 0 changed, 0 gone.\n"), (moved.ExitCode, moved.Out));
        Assert.Contains("data/codings/letter.yaml:11:21: warning: figure f1 moved by +9: \"Dozens of people were detained\" stands at 62 now.", moved.Error, StringComparison.Ordinal);
        Assert.Equal((0, "data/codings/letter.yaml: rewritten\n13 quotes: 13 held, 0 moved, 0 changed, 0 gone.\n"), (updated.ExitCode, updated.Out));
        Assert.Equal((0, "13 quotes: 13 held, 0 moved, 0 changed, 0 gone.\n", ""), (after.ExitCode, after.Out, after.Error));
    }

    [Fact]
    public async Task A_quote_that_changed_and_one_that_is_gone_fail_with_file_line_and_quote_and_update_leaves_them()
    {
        await _workspace.RunHereAsync("check", "--update");
        _workspace.Edit("seeds/gazette.txt", "14 people were detained on the quay", "15 people were detained on the quay");
        _workspace.Edit("seeds/letter.txt", "\nThe Lamp Club had nothing to do with the blockade.", "");

        var outcome = await _workspace.RunHereAsync("check");
        var updated = await _workspace.RunHereAsync("check", "--update");

        Assert.Equal((1, "13 quotes: 11 held, 0 moved, 1 changed, 1 gone.\n"), (outcome.ExitCode, outcome.Out));
        Assert.Contains("data/codings/gazette.yaml:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("error: figure f1 changed: \"14 people were detained on the quay\" now reads \"15 people were detained on the quay\".", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("error: blame b2 is gone: \"The Lamp Club had nothing to do with the blockade\" does not stand in the source", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, updated.ExitCode);
        Assert.Contains("14 people were detained on the quay", _workspace.Read("data/codings/gazette.yaml"), StringComparison.Ordinal);
    }
}
