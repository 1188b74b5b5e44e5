using System.CommandLine;

namespace Appraisal.Benchmarks.Shapes;

/// <summary>The command <c>shapes</c>.</summary>
internal static class ShapesCommand
{
    public static Command Create()
    {
        var organisations = new Option<int>("--organisations") { Description = "Organisations of the population, at least a batch.", DefaultValueFactory = _ => 1024 };
        var batch = new Option<int>("--batch") { Description = "Organisations of a batch.", DefaultValueFactory = _ => 256 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds, of which the medians are reported.", DefaultValueFactory = _ => 7 };
        var lines = new Option<bool>("--lines") { Description = "Only the cost by the number of lines, and to compile." };
        foreach (var option in new[] { organisations, batch, rounds })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                    result.AddError($"{option.Name} is a number from 1.");
            });
        }
        var command = new Command("shapes", "What a scheme costs by the shape of its lines, against plain bands, and by their number.") { organisations, batch, rounds, lines };
        command.SetAction(parsed => ShapeComparison.Run(
            parsed.GetValue(organisations), parsed.GetValue(batch), parsed.GetValue(rounds), parsed.GetValue(lines), Console.Out));
        return command;
    }
}
