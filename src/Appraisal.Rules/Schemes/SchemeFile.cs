namespace Appraisal.Rules.Schemes;

/// <summary>A file of a scheme: what it is called, and what stands in it.</summary>
/// <param name="Name">The name, for the places of problems.</param>
/// <param name="Text">The YAML.</param>
public sealed record SchemeFile(string Name, string Text);
