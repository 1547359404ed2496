using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Workbench.Notebooks.Documents;
using Workbench.Notebooks.Execution;
using Workbench.Notebooks.Formatting;
using Workbench.Notebooks.Inputs;
using Workbench.Notebooks.Packages;

namespace Workbench.Notebooks.Directives;

/// <summary>
/// What the cells of a session have asked for with <c>#r</c> and <c>#i</c>. Packages are resolved together with those
/// asked for before, so that all of them fit each other.
/// </summary>
internal sealed class SessionReferences(SessionOptions options, SessionAssemblies assemblies)
{
    private readonly PackageCache _cache = new(options.PackageFolder ?? PackageCache.DefaultFolder, options.MissingPackagesAge, options.PackageTimeLimit);
    private readonly HashSet<string> _silent = new(StringComparer.Ordinal);
    private PackageSet _set = new([], [], Path.GetFullPath(options.WorkingDirectory ?? "."));

    /// <summary>Finds what a cell's lines name; packages and builds show how far they are among the cell's outputs.</summary>
    /// <exception cref="CellFaultException">Something cannot be had; everything is as it was before the cell. Where feeds lack some packages only, that is the fault of what is given back.</exception>
    public SessionAdditions Add(ImmutableArray<ReferenceLine> lines, OutputCollector outputs, CancellationToken cancellation)
    {
        var references = ImmutableArray.CreateBuilder<MetadataReference>();
        var extensions = ImmutableArray<string>.Empty;
        var files = ImmutableArray.CreateBuilder<string>();
        var line = lines[0].Line;
        CellFaultException? fault = null;
        try
        {
            var asked = lines.OfType<ReferenceLine.Package>().ToImmutableArray();
            line = asked.FirstOrDefault()?.Line ?? line;
            (extensions, var lacking) = AddPackages([.. lines.OfType<ReferenceLine.Feed>()], asked, references, outputs, cancellation);
            fault = lacking is null ? null : new CellFaultException("ReferenceError", lacking, line);
            foreach (var project in lines.OfType<ReferenceLine.Project>())
            {
                line = project.Line;
                files.Add(AddProject(project, references, outputs, cancellation));
            }
            foreach (var file in lines.OfType<ReferenceLine.File>())
            {
                line = file.Line;
                AddFile(file.Path, references);
                files.Add(file.Path);
            }
        }
        catch (PackageException e)
        {
            throw new CellFaultException(e.IsBroken ? "BuildError" : "ReferenceError", e.Message, line);
        }
        return new SessionAdditions(references.ToImmutable(), extensions, [.. extensions, .. files], fault);
    }

    /// <summary>Adds packages. Where the feeds lack some of them, the others are there for the cells that do without, and the message says which are lacking.</summary>
    private (ImmutableArray<string> Extensions, string? Lacking) AddPackages(
        ImmutableArray<ReferenceLine.Feed> feeds,
        ImmutableArray<ReferenceLine.Package> asked,
        ImmutableArray<MetadataReference>.Builder references,
        OutputCollector outputs,
        CancellationToken cancellation)
    {
        var set = With(feeds, asked);
        _silent.ExceptWith(feeds.Select(feed => feed.Address));
        using var progress = new ReferenceProgress(outputs, $"Restoring {string.Join("; ", asked.Select(line => line.Reference).Distinct())}");
        try
        {
            var extensions = asked.IsEmpty ? [] : Restore(set, asked, references, outputs, progress, cancellation);
            _set = set;
            return (extensions, null);
        }
        catch (PackageException e) when (LackedPackages.Of(asked, e.Missing) is { Had: { IsEmpty: false } had } lacked)
        {
            set = With(feeds, had);
            if (TryRestore(set, had, references, outputs, progress, cancellation) is not { } extensions)
                throw;
            _set = set;
            foreach (var (extension, library) in lacked.Replaced)
                outputs.Write("stderr", $"No feed has {extension}. {library} is there, and its charts are shown without it.\n");
            return (extensions, lacked.IsReplaced ? null : $"{e.Message} The rest is there for the cells after this one: {string.Join("; ", had.Select(line => line.Reference))}.");
        }
    }

    private ImmutableArray<string>? TryRestore(
        PackageSet set,
        ImmutableArray<ReferenceLine.Package> asked,
        ImmutableArray<MetadataReference>.Builder references,
        OutputCollector outputs,
        ReferenceProgress progress,
        CancellationToken cancellation)
    {
        try
        {
            return Restore(set, asked, references, outputs, progress, cancellation);
        }
        catch (PackageException)
        {
            return null;
        }
    }

    private PackageSet With(ImmutableArray<ReferenceLine.Feed> feeds, IEnumerable<ReferenceLine.Package> packages)
    {
        var set = _set with { Sources = [.. _set.Sources.Concat(feeds.Select(feed => feed.Address)).Distinct()] };
        foreach (var line in packages)
        {
            var package = line.Reference;
            var before = set.Packages.FirstOrDefault(other => string.Equals(other.Name, package.Name, StringComparison.OrdinalIgnoreCase));
            if (before is null)
                set = set with { Packages = set.Packages.Add(package) };
            else if (before.Requested != package.Requested && package.Version is not null)
            {
                throw new CellFaultException(
                    "ReferenceError",
                    $"{before.Name} {before.Requested} is in use already, and {package.Requested} cannot be loaded beside it. Ask for the same version, or restart and ask for {package.Requested} first.",
                    line.Line);
            }
        }
        return set;
    }

    private ImmutableArray<string> Restore(
        PackageSet set,
        ImmutableArray<ReferenceLine.Package> asked,
        ImmutableArray<MetadataReference>.Builder references,
        OutputCollector outputs,
        ReferenceProgress progress,
        CancellationToken cancellation)
    {
        var assets = Restored(set with { Sources = set.Sources.RemoveAll(_silent.Contains) }, progress, cancellation);
        references.AddRange(assemblies.AddPackages(assets));
        var packages = asked.Select(line => assets.Find(line.Reference.Name)).OfType<PackageAssets.Package>().Distinct().ToImmutableArray();
        progress.End(Installed(packages));
        foreach (var unanswered in assets.Unanswered)
            outputs.Write("stderr", $"{unanswered}\nThe other feeds had the packages.\n");
        return [.. packages.SelectMany(package => package.Assemblies)];
    }

    /// <summary>Restores a set; a feed that does not answer, which takes long, is not asked again before a cell names it again.</summary>
    private PackageAssets Restored(PackageSet set, ReferenceProgress progress, CancellationToken cancellation)
    {
        try
        {
            var assets = Waited(_cache.GetAsync(set, progress.Start, cancellation));
            Silence(set, assets.Unanswered);
            return assets;
        }
        catch (PackageException e)
        {
            Silence(set, e.Unanswered);
            throw;
        }
    }

    private void Silence(PackageSet set, ImmutableArray<string> unanswered) =>
        _silent.UnionWith(set.Sources.Where(source => unanswered.Any(text => text.Contains(source, StringComparison.OrdinalIgnoreCase))));

    private string AddProject(
        ReferenceLine.Project project, ImmutableArray<MetadataReference>.Builder references, OutputCollector outputs, CancellationToken cancellation)
    {
        using var progress = new ReferenceProgress(outputs, $"Building {Path.GetFileName(project.Path)}");
        progress.Start();
        var built = Waited(ProjectBuild.RunAsync(project.Path, cancellation));
        if (built.Packages is { } packages)
            references.AddRange(assemblies.AddPackages(packages));
        AddFile(built.AssemblyPath, references);
        progress.End(MimeBundle.Empty.With(MimeBundle.PlainText, $"Built {Path.GetFileName(project.Path)}"));
        return built.AssemblyPath;
    }

    private void AddFile(string path, ImmutableArray<MetadataReference>.Builder references)
    {
        InputRecorder.Current?.Read(Path.GetFullPath(path));
        var found = assemblies.AddFile(path);
        if (found.IsEmpty)
            throw new PackageException($"{Path.GetFileName(path)} is no .NET assembly. A native library needs no #r: it is found beside the assembly that calls it.");
        references.AddRange(found);
    }

    /// <summary>Waits on the session's thread, which belongs to the cell as long as it runs.</summary>
    private static T Waited<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static MimeBundle Installed(ImmutableArray<PackageAssets.Package> packages)
    {
        var plain = $"Installed packages: {string.Join("; ", packages.Select(package => $"{package.Name}, {package.Version}"))}";
        var items = string.Concat(packages.Select(package => $"<li>{ShapeHtml.Escape(package.Name)}, {ShapeHtml.Escape(package.Version)}</li>"));
        return MimeBundle.Empty.With(MimeBundle.PlainText, plain).With(MimeBundle.Html, $"<div><b>Installed packages</b><ul>{items}</ul></div>");
    }
}

/// <summary>What a cell's lines brought.</summary>
/// <param name="References">For the compiler.</param>
/// <param name="Extensions">Assemblies of the packages asked for, which may have something to set up.</param>
/// <param name="Assemblies">All assemblies asked for, which may bring formatters.</param>
/// <param name="Fault">What is lacking beside them, for which the cell fails; else null.</param>
internal sealed record SessionAdditions(
    ImmutableArray<MetadataReference> References, ImmutableArray<string> Extensions, ImmutableArray<string> Assemblies, CellFaultException? Fault);
