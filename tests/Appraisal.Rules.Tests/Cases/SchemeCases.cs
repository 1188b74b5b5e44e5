using Appraisal.Rules.Cases;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Cases;

/// <summary>Cases as they stand in a folder of the fixtures, read once.</summary>
internal static class SchemeCases
{
    private static readonly Lazy<IReadOnlyList<SchemeCase>> s_default = new(() =>
        Read(DefaultScheme.Editions, Fixtures.Path("schemes", SchemeLibrary.Default), out var problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems)));

    /// <summary>The cases of the default scheme.</summary>
    public static IReadOnlyList<SchemeCase> Default => s_default.Value;

    public static IReadOnlyList<SchemeCase>? Read(SchemeEditions editions, string folder, out IReadOnlyList<Problem> problems)
    {
        var texts = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new CaseText(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        var shared = texts.Find(text => text.File == CaseReader.SharedName);
        return CaseReader.Read(editions, shared, [.. texts.Where(text => text != shared)], out problems);
    }

    public static CaseReport Run(SchemeEditions editions, IReadOnlyList<SchemeCase> cases)
    {
        var engines = editions.Periods.ToDictionary(period => period, AppraisalEngine.Create);
        return CaseRunner.Run(editions, found => engines[found.Scheme].Appraise(found), cases);
    }

    /// <summary>The same of a scheme with one period, whose engine is there already.</summary>
    public static CaseReport Run(SchemeEditions editions, AppraisalEngine engine, IReadOnlyList<SchemeCase> cases) =>
        CaseRunner.Run(editions, found => engine.Appraise(found), cases);
}
