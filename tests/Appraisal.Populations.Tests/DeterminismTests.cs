using System.Globalization;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests;

[TestClass]
public sealed class DeterminismTests
{
    private static readonly PopulationOptions s_options = new() { Seed = 7, Organisations = 90 };

    [TestMethod]
    public void The_same_seed_gives_the_same_rows() =>
        Texts.Of(Population.Generate(s_options).RowsOf).ShouldBe(Texts.Of(Population.Generate(s_options).RowsOf));

    [TestMethod]
    public void Another_seed_gives_other_rows() =>
        Texts.Of(Population.Generate(s_options with { Seed = 8 }).RowsOf).ShouldNotBe(Texts.Of(Population.Generate(s_options).RowsOf));

    [TestMethod]
    public void Streamed_rows_are_those_in_memory() =>
        Texts.Of(Population.Stream(s_options).RowsOf).ShouldBe(Texts.Of(Population.Generate(s_options).RowsOf));

    [TestMethod]
    public void Another_culture_and_whatever_was_drawn_before_change_nothing()
    {
        var expected = Texts.Of(Population.Generate(s_options).RowsOf);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "minus");
        culture.DateTimeFormat.DateSeparator = "·";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Population.Of(99, 3);
            Texts.Of(Population.Generate(s_options).RowsOf).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Several_threads_reading_one_stream_see_the_same_rows()
    {
        var expected = Texts.Of(Population.Generate(s_options).RowsOf);
        var stream = Population.Stream(s_options);
        var sheets = FactCatalogue.Sheets.ToDictionary(sheet => sheet, stream.RowsOf);

        Parallel.For(0, 6, _ => Texts.Of(sheet => sheets[sheet]).ShouldBe(expected));
    }

    [TestMethod]
    public void More_unreported_cells_leave_the_others_as_they_were()
    {
        var blanked = Texts.Of(Population.Generate(s_options with { UnreportedShare = 0.1 }).RowsOf);
        var whole = Texts.Of(Population.Generate(s_options with { UnreportedShare = 0 }).RowsOf);

        foreach (var (one, other) in blanked.Zip(whole))
            one.Split('|').Zip(other.Split('|')).ShouldAllBe(pair => pair.First == "" || pair.First == pair.Second);
    }
}
