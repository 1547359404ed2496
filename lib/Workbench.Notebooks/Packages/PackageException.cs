namespace Workbench.Notebooks.Packages;

/// <summary>A package or project that cannot be had; the message says what the tool said and what to do next.</summary>
internal sealed class PackageException(string message) : Exception(message);
