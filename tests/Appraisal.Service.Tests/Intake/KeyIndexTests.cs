using Appraisal.Service.Intake;
using Appraisal.Service.Intake.Rows;
using CsCheck;

namespace Appraisal.Service.Tests.Intake;

[TestClass]
public sealed class KeyIndexTests
{
    private static readonly Gen<string> s_anyKey = Gen.OneOf(
        Gen.String[Gen.Char['A', 'C'], 0, 3],
        Gen.String[Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"], 18, 18],
        Gen.String[Gen.Char['\u00fd', '\u0102'], 0, 3],
        Gen.String[Gen.Char, 0, 5],
        Gen.String[Gen.Char["aé党\ud83d\ude00"], IntakeLimits.CodeCharacters - 2, IntakeLimits.CodeCharacters + 1]);

    // A row's key, how many rows were passed over before it, and whether it is rejected when it is read.
    private static readonly Gen<(string Key, int Gap, bool IsRejected)[]> s_rows = Gen.Select(s_anyKey, Gen.Frequency((9, Gen.Const(0)), (1, Gen.Int[1, 100_000])), Gen.Bool).Array[0, 200];

    [TestMethod]
    public void Whatever_the_keys_are_shared_ones_name_their_rows_and_those_of_rejected_rows_leave() => s_rows.Sample(rows =>
    {
        var keys = new KeyIndex();
        var number = 1;
        var expected = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (key, gap, _) in rows)
        {
            number += gap + 1;
            keys.Add(key, number);
            if (key.Length is > 0 and <= IntakeLimits.CodeCharacters)
                (expected.TryGetValue(key, out var known) ? known : expected[key] = []).Add(number);
        }
        foreach (var (key, _, _) in rows)
        {
            keys.RowsSharing(key).ShouldBe(expected.GetValueOrDefault(key) is { Count: > 1 } shared ? shared : null);
            keys.Holds(key).ShouldBe(expected.ContainsKey(key));
        }
        foreach (var (key, _, _) in rows.Where(row => row.IsRejected))
        {
            keys.Reject(key);
            expected.Remove(key);
        }
        foreach (var (key, _, _) in rows)
            keys.Holds(key).ShouldBe(expected.ContainsKey(key));
        keys.Holds("none of them").ShouldBeFalse();
    }, iter: 2_000);

    [TestMethod]
    public void Each_of_a_hundred_thousand_keys_is_found_and_no_other()
    {
        var keys = new KeyIndex();
        for (var i = 0; i < 100_000; i++)
            keys.Add($"O{2 * i:000000}", i + 2);
        for (var i = 0; i < 200_000; i++)
            keys.Holds($"O{i:000000}").ShouldBe(i % 2 == 0);
        keys.RowsSharing("O000002").ShouldBeNull();
        keys.Add("O199998", 500_000);
        keys.RowsSharing("O199998").ShouldBe([100_001, 500_000]);
    }

    [TestMethod]
    public void A_key_is_given_back_with_its_row_as_it_was_written() => s_rows.Sample(rows =>
    {
        var packed = new PackedKeys();
        var added = new List<(string Key, int Row)>();
        var number = 0;
        foreach (var (key, gap, _) in rows)
        {
            number += gap + 1;
            if (key.Length is 0 or > PackedKeys.MostCharacters)
                continue;
            packed.Add(key, number);
            added.Add((key, number));
        }
        packed.Count.ShouldBe(added.Count);
        var buffer = new char[PackedKeys.MostCharacters];
        for (var place = 0; place < added.Count; place++)
        {
            packed.Read(place, buffer).ToString().ShouldBe(added[place].Key);
            packed.RowAt(place).ShouldBe(added[place].Row);
            packed.IsAt(place, added[place].Key).ShouldBeTrue();
            packed.IsAt(place, added[place].Key + "0").ShouldBeFalse();
            packed.IsAt(place, (char)(added[place].Key[0] ^ 0x100) + added[place].Key[1..]).ShouldBeFalse();
            packed.IsAt(place, added[place].Key[..^1] + (char)(added[place].Key[^1] ^ 1)).ShouldBeFalse();
        }
    }, iter: 2_000);

    [TestMethod]
    public void No_key_too_long_and_no_row_before_the_last_is_packed()
    {
        var packed = new PackedKeys();
        packed.Add(new string('党', PackedKeys.MostCharacters), 2);
        Should.Throw<ArgumentException>(() => packed.Add(new string('A', PackedKeys.MostCharacters + 1), 3));
        Should.Throw<ArgumentException>(() => packed.Add("", 3));
        Should.Throw<ArgumentException>(() => packed.Add("A", 2));
        packed.Count.ShouldBe(1);
    }
}
