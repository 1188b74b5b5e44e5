using Appraisal.Populations.Writing;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations.Tests;

/// <summary>A ledger as text, to compare whole ledgers by.</summary>
internal static class Texts
{
    public static List<string> Of(Func<Sheet, IEnumerable<FactRow>> rowsOf) =>
        [.. FactCatalogue.Sheets.SelectMany(sheet => rowsOf(sheet).Select(row => sheet.Id + "|" + string.Join('|', CellText.Of(row))))];

    /// <summary>The records of CSV text after RFC 4180.</summary>
    public static List<List<string>> Records(string csv)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var character = csv[i];
            if (isQuoted && character == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[++i]);
            else if (character == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && (character is ',' or '\n'))
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (character == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else
                cell.Append(character);
        }
        return records;
    }
}
