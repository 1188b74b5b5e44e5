namespace Appraisal.Rules.Facts;

/// <summary>How headers are compared: brackets may be full-width, as Chinese input has them.</summary>
public static class HeaderText
{
    /// <summary>The header with the brackets of the catalogue.</summary>
    public static string Narrow(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.Replace('\uFF08', '(').Replace('\uFF09', ')');
    }
}
