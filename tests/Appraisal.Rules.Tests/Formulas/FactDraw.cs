using Appraisal.Rules.Facts;
using CsCheck;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Draws facts of one organisation with nothing left out: unreported, none, 0, 1, the largest that a cell may hold, and between.</summary>
internal static class FactDraw
{
    public static Gen<OrganisationFacts[]> Organisations { get; } = Of(FactSheets.Catalogue);

    /// <summary>Organisations with the own facts of a scheme; some rows come without the scheme.</summary>
    public static Gen<OrganisationFacts[]> Of(FactSheets sheets) =>
        Gen.Int[0, int.MaxValue].Array[8, 24].Select(numbers => new Draw(sheets, numbers).Organisation()).Array[1, 8];

    private sealed class Draw(FactSheets sheets, int[] numbers)
    {
        private uint _state = 2_463_534_242;
        private int _used;

        public OrganisationFacts Organisation() => new()
        {
            Organisation = Row(new PartyOrganisation()),
            Committee = Row(new SupervisingCommittee()),
            Enterprises = Rows<Enterprise>(),
            Incidents = Rows<Incident>(),
            Honours = Rows<Honour>(),
            Exceptions = Rows<ExceptionalCase>(),
        };

        private TRow[] Rows<TRow>() where TRow : FactRow, new() => [.. Enumerable.Range(0, Next(4)).Select(_ => Row(new TRow()))];

        private TRow Row<TRow>(TRow plain) where TRow : FactRow
        {
            var sheet = sheets.Of(plain.Sheet);
            var row = sheet.Own.Count == 0 || Next(8) == 0 ? plain : (TRow)sheet.NewRow();
            foreach (var column in row.Sheet.Columns)
            {
                var kind = Next(8);
                if (kind <= 1)
                    row.SetUnreported(column);
                else if (kind == 2 && column.EmptyMeansNone)
                    row.Set(column, Cell.None);
                else if (column.IsText)
                    row.Set(column, $"text {Next(3)}");
                else
                    row.Set(column, Value(column, kind));
            }
            return row;
        }

        private long Value(Column column, int kind)
        {
            if (column.Type == CellType.Choice)
                return Next(column.Choices.Count);
            var most = Cell.Maximum(column.Type);
            return kind switch
            {
                2 or 3 => Math.Min(Next(4), most),
                4 => most,
                5 => Math.Max(0, most - 1 - Next(3)),
                6 when column.Type == CellType.Date => new DateOnly(2020, 2, 29).DayNumber + Next(400) - 200,
                _ => (long)(((ulong)Next(int.MaxValue) << 31 | (uint)Next(int.MaxValue)) % (ulong)(most + 1)),
            };
        }

        private int Next(int below)
        {
            // The drawn numbers, stretched: what the test shrinks is short.
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)((_state ^ (uint)numbers[_used++ % numbers.Length]) % (uint)below);
        }
    }
}
