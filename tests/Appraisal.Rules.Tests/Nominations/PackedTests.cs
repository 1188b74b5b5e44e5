using Appraisal.Rules.Nominations;
using Appraisal.Rules.Scorecards;
using CsCheck;

namespace Appraisal.Rules.Tests.Nominations;

[TestClass]
public sealed class PackedTests
{
    private static readonly Gen<Int128> s_anyNumber = Gen.OneOf(
        Gen.Long.Select(number => (Int128)number), Gen.Int[-300, 300].Select(number => (Int128)number),
        OneOf(Int128.MinValue, Int128.MaxValue, long.MinValue, long.MaxValue, Int128.Zero),
        Gen.Select(Gen.Long, Gen.ULong, (upper, lower) => new Int128((ulong)upper, lower)));

    private static readonly Gen<int?> s_numberOrNone = Gen.OneOf(
        Gen.Int.Select(number => (int?)number), Gen.Int[-70, 70].Select(number => (int?)number), OneOf<int?>(null, 0, int.MinValue, int.MaxValue));

    private static readonly Gen<string> s_anyText = Gen.OneOf(
        Gen.String[Gen.Char['0', 'Z'], 0, 20], Gen.String[Gen.Char['\u00f0', '\u0110'], 0, 80], Gen.String[Gen.Char, 0, 200], OneOf("", "\ud83d", "党组织一", "\0"));

    private static readonly Gen<bool?[]> s_truths = OneOf<bool?>(true, false, null).Array[0, 70];

    [TestMethod]
    public void What_is_packed_comes_out_as_it_went_in() => Gen.Select(s_numberOrNone.Array[0, 6], s_anyNumber.Array[0, 4], s_anyText.Array[0, 4], s_truths).Sample((numbers, large, texts, truths) =>
    {
        var writer = new PackedWriter();
        foreach (var number in numbers)
            writer.Number(number);
        foreach (var number in large)
            writer.Number(number);
        foreach (var text in texts)
            writer.Text(text);
        var packed = writer.Finish(truths);

        var reader = new PackedReader(packed);
        foreach (var number in numbers)
            reader.NumberOrNone().ShouldBe(number);
        foreach (var number in large)
            reader.Number().ShouldBe(number);
        for (var skipped = 0; skipped < texts.Length; skipped++)
        {
            var skipping = reader;
            for (var k = 0; k < skipped; k++)
                skipping.SkipText();
            skipping.Text().ShouldBe(texts[skipped]);
        }
        for (var place = 0; place < truths.Length; place++)
            PackedReader.Truth(packed, place).ShouldBe(truths[place]);
    }, iter: 3_000);

    [TestMethod]
    public void A_candidate_is_its_scorecard_in_all_that_nomination_asks() => Gen.Select(
        Gen.Select(s_anyText.Where(id => id.Length > 0 && id != "-" && id.All(IsOfCodes)), Gen.String[Gen.Char['0', '9'], 6, 6]),
        Gen.Int[-1_000, 15_000].Array[4],
        OrNone(Gen.Select(s_anyNumber, s_anyNumber.Where(number => number > 0), (above, below) => new ReadRatio(above, below))),
        OrNone(Gen.Int[1949, 2100]).Array[2],
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2])).Sample((codes, points, satisfaction, since, open) =>
    {
        var scheme = DefaultScheme.Scheme;
        var conditions = scheme.Conditions.Select(condition => condition.Id).ToList();
        var contender = new Contender(codes.Item1)
        {
            District = codes.Item2,
            Total = points[0] / 100m,
            FourPriorities = points[1] / 100m,
            PartyStrong = points[2] / 100m,
            DevelopmentStrong = points[3] / 100m,
            Satisfaction = satisfaction,
            DistrictSince = since[0],
            CitySince = since[1],
            Lacks = [.. conditions.Where((_, k) => k % 3 == open.Item1)],
            Open = [.. conditions.Where((_, k) => k % 4 == open.Item2)],
        };
        var candidate = contender.Candidate();

        (candidate.OrganisationId, candidate.DistrictCode, candidate.Satisfaction, candidate.TotalHundredths).ShouldBe((codes.Item1, codes.Item2, satisfaction, points[0]));
        var lowest = new Dictionary<string, int> { ["total"] = points[0], ["four_priorities"] = points[1], ["party_strong"] = points[2], ["development_strong"] = points[3] };
        for (var place = 0; place < scheme.Order.Count; place++)
            candidate.Order(place).ShouldBe(lowest.GetValueOrDefault(scheme.Order[place]));
        for (var level = 0; level < scheme.Levels.Count; level++)
        {
            candidate.EligibilityOf(level).ShouldBe(contender.EligibilityOf(level));
            candidate.HolderSince(level).ShouldBe(scheme.Levels[level].Id == "district" ? since[0] : since[1]);
        }
        for (var condition = 0; condition < conditions.Count; condition++)
            candidate.Condition(condition).ShouldBe(contender.StateOf(conditions[condition]));
    }, iter: 300, threads: 1);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Gen<T?> OrNone<T>(Gen<T> values) where T : struct => Gen.Select(values, Gen.Bool, (value, isThere) => isThere ? value : (T?)null);

    // What the table language of the tests cannot say in an id: its own separators.
    private static bool IsOfCodes(char character) => !char.IsControl(character) && !char.IsSurrogate(character) && !char.IsWhiteSpace(character) && character is not ('=' or ',' or '`' or '?');
}
