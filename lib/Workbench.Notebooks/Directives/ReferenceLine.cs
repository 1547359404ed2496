using Workbench.Notebooks.Packages;

namespace Workbench.Notebooks.Directives;

/// <summary>A line of a cell that names what its code needs: <c>#r</c> or <c>#i</c>.</summary>
internal abstract record ReferenceLine
{
    private ReferenceLine(int line) => Line = line;

    /// <summary>The line in the cell, from 1.</summary>
    public int Line { get; }

    /// <summary><c>#r "nuget: …"</c>.</summary>
    public sealed record Package(PackageReference Reference, int Line) : ReferenceLine(Line);

    /// <summary><c>#i "nuget: …"</c>: a feed's address, or its folder as a full path.</summary>
    public sealed record Feed(string Address, int Line) : ReferenceLine(Line);

    /// <summary><c>#r "x.csproj"</c>: a project to build, by its full path.</summary>
    public sealed record Project(string Path, int Line) : ReferenceLine(Line);

    /// <summary><c>#r "x.dll"</c>: an assembly's file by its full path.</summary>
    public sealed record File(string Path, int Line) : ReferenceLine(Line);
}
