using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Chart = Workbench.Charts.Chart;

namespace Workbench.Interop;

/// <summary>
/// Makes .NET Interactive show what Workbench's own engine shows, with the same namespaces in scope. It loads itself with
/// <c>#r "nuget: Workbench.Interop"</c>; after <c>#r</c> of the built assembly call <see cref="LoadAsync"/>.
/// </summary>
public sealed class WorkbenchKernelExtension : IKernelExtension
{
    private const string Usings = """
        using Workbench; using Workbench.Charts; using Workbench.Claims; using Workbench.Comparison;
        using Workbench.Comparison.Agreement; using Workbench.Interop; using Workbench.Quantities; using Workbench.Sources; using Workbench.Tables;
        """;

    /// <summary>Loads the extension into the kernel that runs the calling cell.</summary>
    /// <exception cref="InvalidOperationException">No kernel is running.</exception>
    public static Task LoadAsync() =>
        new WorkbenchKernelExtension().OnLoadAsync(Kernel.Root ?? throw new InvalidOperationException("there is no kernel: call this from a cell of a .NET Interactive notebook"));

    /// <inheritdoc/>
    public async Task OnLoadAsync(Kernel kernel)
    {
        foreach (var formatter in new WorkbenchFormatters().CreateTypeFormatters())
            Formatter.Register(formatter.Type, (value, context) => formatter.Format(value, context.Writer), formatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(Chart), WorkbenchFormatters.ChartTypes);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), WorkbenchFormatters.ChartTypes);
        foreach (var csharp in kernel.FindKernels(found => found is CSharpKernel).Cast<CSharpKernel>().ToArray())
        {
            csharp.AddAssemblyReferences([typeof(Corpus).Assembly.Location, typeof(WorkbenchKernelExtension).Assembly.Location]);
            await csharp.SendAsync(new SubmitCode(Usings, csharp.Name)).ConfigureAwait(false);
        }
    }
}
