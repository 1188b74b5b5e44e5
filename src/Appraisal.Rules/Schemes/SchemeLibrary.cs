namespace Appraisal.Rules.Schemes;

/// <summary>The schemes that ship with the product.</summary>
public static class SchemeLibrary
{
    /// <summary>The name of the default scheme.</summary>
    public const string Default = "double-strong-six-good";

    /// <summary>The names of the shipped schemes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(SchemeLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("schemes/", StringComparison.Ordinal))
            .Select(name => name["schemes/".Length..^".yaml".Length]).Order(StringComparer.Ordinal)];

    /// <summary>The text of a shipped scheme; null where there is none of that name.</summary>
    public static string? TextOf(string name)
    {
        using var stream = typeof(SchemeLibrary).Assembly.GetManifestResourceStream($"schemes/{name}.yaml");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A shipped scheme.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    /// <exception cref="InvalidOperationException">It has problems; a released one has none.</exception>
    public static Scheme Load(string name)
    {
        var text = TextOf(name) ?? throw new ArgumentException($"There is no shipped scheme '{name}'.", nameof(name));
        return SchemeReader.Read(text, $"{name}.yaml", out var problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
