namespace Appraisal.Populations.Drawing;

/// <summary>What a row's randomness is drawn for: each purpose has streams of its own, so that none shifts another. The numbers are part of every seed.</summary>
internal enum Purpose
{
    Coverage = 1,
    CommitteeWeight = 2,
    Quality = 3,
    EnterpriseOutline = 4,
    OrganisationOutline = 5,
    Committee = 6,
    Enterprise = 7,
    Organisation = 8,
    Instructor = 9,
    Incident = 10,
    Honours = 11,
    Exception = 12,
    Community = 13,
    Unreported = 14,
    Shuffle = 15,
    Faults = 16,
}
