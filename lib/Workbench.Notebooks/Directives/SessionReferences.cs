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
    private readonly PackageCache _cache = new(options.PackageFolder ?? PackageCache.DefaultFolder, options.MissingPackagesAge);
    private PackageSet _set = new([], [], Path.GetFullPath(options.WorkingDirectory ?? "."));

    /// <summary>Finds what a cell's lines name; packages and builds show how far they are among the cell's outputs.</summary>
    /// <exception cref="CellFaultException">Something cannot be had; everything is as it was before the cell.</exception>
    public SessionAdditions Add(ImmutableArray<ReferenceLine> lines, OutputCollector outputs, CancellationToken cancellation)
    {
        var references = ImmutableArray.CreateBuilder<MetadataReference>();
        var extensions = ImmutableArray<string>.Empty;
        var files = ImmutableArray.CreateBuilder<string>();
        var line = lines[0].Line;
        try
        {
            var asked = lines.OfType<ReferenceLine.Package>().ToImmutableArray();
            line = asked.FirstOrDefault()?.Line ?? line;
            var set = With(lines.OfType<ReferenceLine.Feed>(), asked);
            if (!asked.IsEmpty)
                extensions = AddPackages(set, asked, references, outputs, cancellation);
            _set = set;
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
            throw new CellFaultException("ReferenceError", e.Message, line);
        }
        return new SessionAdditions(references.ToImmutable(), extensions, [.. extensions, .. files]);
    }

    private PackageSet With(IEnumerable<ReferenceLine.Feed> feeds, IEnumerable<ReferenceLine.Package> packages)
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

    private ImmutableArray<string> AddPackages(
        PackageSet set,
        ImmutableArray<ReferenceLine.Package> asked,
        ImmutableArray<MetadataReference>.Builder references,
        OutputCollector outputs,
        CancellationToken cancellation)
    {
        using var progress = new ReferenceProgress(outputs, $"Restoring {string.Join("; ", asked.Select(line => line.Reference).Distinct())}");
        var assets = Waited(_cache.GetAsync(set, progress.Start, cancellation));
        references.AddRange(assemblies.AddPackages(assets));
        var packages = asked.Select(line => assets.Find(line.Reference.Name)).OfType<PackageAssets.Package>().Distinct().ToImmutableArray();
        progress.End(Installed(packages));
        return [.. packages.SelectMany(package => package.Assemblies)];
    }

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
internal sealed record SessionAdditions(ImmutableArray<MetadataReference> References, ImmutableArray<string> Extensions, ImmutableArray<string> Assemblies);
