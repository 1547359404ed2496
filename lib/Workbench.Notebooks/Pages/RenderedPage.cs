namespace Workbench.Notebooks.Pages;

/// <summary>A page's HTML, and whether it draws charts.</summary>
internal sealed record RenderedPage(string Html, bool HasCharts);
