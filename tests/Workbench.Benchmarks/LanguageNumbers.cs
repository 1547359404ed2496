using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Workbench.Notebooks.Kernel;

namespace Workbench.Benchmarks;

/// <summary>How long an engine's answers to an editor take, over its pipe, in a session of some cells: none may take longer than 30 ms.</summary>
internal static class LanguageNumbers
{
    private const int Cells = 20, WarmUps = 60, Asked = 60;

    private static readonly (string Question, string Code, bool Inspects)[] s_questions =
    [
        ("members completed", "names7.", false),
        ("everything in scope completed", "", false),
        ("a name begun completed", "foreach (var name in na", false),
        ("members in a lambda completed", "names7.Where(n => n.", false),
        ("hover", "names7.Where(n => n.Length > 1).ToList", true),
        ("signature help", "string.Join(\", \", names7", true),
    ];

    /// <summary>The seconds that each answer took, after the first ones; each is about another text than the one before, as when typing.</summary>
    public static async Task<IReadOnlyList<(string Question, double[] Times)>> MeasureAsync(EngineSettings settings)
    {
        using var link = EngineLink.Start(settings, Path.GetTempPath());
        if (!await link.ConnectAsync(settings.StartLimit))
            throw new InvalidOperationException("The engine did not start.");
        using var events = new BlockingCollection<EngineEvent>();
        new Thread(() => link.ReadAll(events.Add)) { IsBackground = true }.Start();
        link.Send(new EngineRequest.Start("numbers"));
        for (var i = 0; i < Cells; i++)
        {
            link.Send(new EngineRequest.Execute(i + 1, string.Create(CultureInfo.InvariantCulture, $"var names{i} = new List<string> {{ \"a\" }}; record Row{i}(int A, string B); int Add{i}(int a) => a + {i};")));
            Wait<EngineEvent.Finished>(events);
        }
        var measured = s_questions.Select((question, i) => (question.Question, Times: Ask(link, events, question.Code, question.Inspects, (i + 1) * 1_000))).ToArray();
        link.Send(new EngineRequest.Shutdown());
        return measured;
    }

    private static double[] Ask(EngineLink link, BlockingCollection<EngineEvent> events, string code, bool inspects, int first)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUps + Asked; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"// {i}\n{code}");
            var clock = Stopwatch.StartNew();
            link.Send(inspects ? new EngineRequest.Inspect(first + i, text, text.Length) : new EngineRequest.Complete(first + i, text, text.Length));
            var answer = Wait<EngineEvent>(events);
            if (answer is not (EngineEvent.Completions { List.Items.Length: > 0 } or EngineEvent.Inspection { Data: not null }))
                throw new InvalidOperationException($"{code}: {answer}");
            if (i >= WarmUps)
                times.Add(clock.Elapsed.TotalSeconds);
        }
        return [.. times];
    }

    private static EngineEvent Wait<T>(BlockingCollection<EngineEvent> events) where T : EngineEvent
    {
        while (true)
        {
            if (events.Take() is T found and not EngineEvent.Ready)
                return found;
        }
    }
}
