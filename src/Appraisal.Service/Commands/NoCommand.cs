using System.CommandLine;

namespace Appraisal.Service.Commands;

/// <summary>A command line without a command, or with one that there is not, whatever else stands in it.</summary>
internal static class NoCommand
{
    /// <summary>What is said of it, with the commands that there are; null where it names one, or asks for help or the version alone.</summary>
    public static string? Said(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is not RootCommand root)
            return null;
        var names = string.Join(" ", root.Subcommands.Select(command => command.Name));
        if (parsed.UnmatchedTokens is [var unknown, ..])
            return $"没有命令“{unknown}”;命令有:{names}。 / no command '{unknown}'; there are: {names}";
        return parsed.Errors.Count > 0 ? $"没有写明命令;命令有:{names}。 / no command; there are: {names}" : null;
    }
}
