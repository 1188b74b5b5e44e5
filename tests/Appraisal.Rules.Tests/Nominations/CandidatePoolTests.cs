using Appraisal.Rules.Nominations;
using CsCheck;

namespace Appraisal.Rules.Tests.Nominations;

/// <summary>What a pool keeps nominates as all candidates would, to the last word, in whatever order they come.</summary>
[TestClass]
public sealed class CandidatePoolTests
{
    private static readonly DateOnly s_asOf = new(2023, 12, 31);

    // Few values, so that ties are many; more that are not eligible than a target has places.
    private static readonly Gen<Contender> s_contender =
        from total in Gen.Int[70, 74]
        from four in Gen.Int[17, 18]
        from district in Gen.Int[0, 1].Select(k => new[] { "419901", "419902" }[k])
        from lacks in Gen.Int[0, 7].Select(k => new[] { "", "", "A", "B", "A,B", "no_veto", "founded", "A,C,E" }[k])
        from open in Gen.Int[0, 4].Select(k => new[] { "", "", "", "C", "no_veto" }[k])
        from since in Gen.Int[0, 4].Select(k => new[] { 0, 0, 0, 2021, 2023 }[k])
        select new Contender("")
        {
            Total = total,
            FourPriorities = four,
            District = district,
            Lacks = lacks.Length == 0 ? [] : lacks.Split(','),
            Open = open.Length == 0 || lacks.Contains(open, StringComparison.Ordinal) ? [] : [open],
            DistrictSince = since == 0 ? null : since,
        };

    [TestMethod]
    public void It_nominates_as_all_would() => s_contender.Array[0, 220].Sample(contenders =>
    {
        var all = contenders.Select((contender, i) => (contender with { Id = $"N{i * 7919 % 1000:000}" }).Candidate()).ToList();
        var pool = new CandidatePool(DefaultScheme.Scheme, s_asOf);
        for (var i = 0; i < all.Count; i++)
            pool.Add(all[i], i);

        var (expected, found) = (Nominate(all), Nominate(pool.Kept.Select(kept => kept.Candidate)));

        found.ShouldBe(expected);
        pool.Kept.ShouldAllBe(kept => ReferenceEquals(all[(int)kept.Number], kept.Candidate));
        for (var level = 0; level < DefaultScheme.Scheme.Levels.Count; level++)
        {
            pool.Eligible[level].ShouldBe(all.LongCount(candidate => candidate.EligibilityOf(level) is true));
            pool.Undecided[level].ShouldBe(all.LongCount(candidate => candidate.EligibilityOf(level) is null));
        }
    }, iter: 300);

    [TestMethod]
    public void It_keeps_few_of_many()
    {
        var pool = new CandidatePool(DefaultScheme.Scheme, s_asOf);
        for (var i = 0; i < 5_000; i++)
            pool.Add((Contender.With($"N{i:0000}", "lacks=A") with { Total = i / 100m }).Candidate(), i);

        pool.Kept.Count().ShouldBeLessThan(200);
    }

    private static List<string> Nominate(IEnumerable<Candidate> candidates)
    {
        var list = new Nominator(DefaultScheme.Scheme, s_asOf).Nominate(candidates);
        return
        [
            .. list.Nominations.Select(one => $"{one.Level.Id} {one.DistrictCode} {one.Place} {one.Candidate.OrganisationId} {one.State} {one.Reason} {one.Contest}"),
            .. list.Ranks.SelectMany(level => level.Value.OrderBy(rank => rank.Key, StringComparer.Ordinal).Select(rank => $"{level.Key} {rank.Key} {rank.Value}")),
            .. list.Shortfalls.Select(shortfall => $"{shortfall.Level.Id} {shortfall.DistrictCode} {shortfall.Eligible} {shortfall.Short}"),
        ];
    }
}
