using System.Globalization;
using System.Text.Json;
using Appraisal.Rules.Courses;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Nominations;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Runs;

namespace Appraisal.Service.Audit;

/// <summary>
/// Takes every step of a run's nominations once more, in the order of its events: one that could not have been taken from where its nomination and those
/// beside it stood was not taken by this product, however well its digest fits.
/// </summary>
internal static class NominationAudit
{
    public static void Look(AppraisalDatabase database, RunRecord run, Scheme scheme, Findings findings)
    {
        var courses = new Courses(database, run, scheme, WorkingCalendar.Shipped);
        var districts = new Dictionary<(string Level, string District), IReadOnlyList<StandingNomination>>();
        foreach (var happened in run.Events.Where(happened => happened.Kind == EventKinds.Nomination))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"events 第 {happened.EventNumber} 件({happened.Kind})");
            try
            {
                var taken = NominationLog.Read(happened);
                var key = (taken.Key.Level, taken.Key.DistrictCode);
                if (!districts.TryGetValue(key, out var ofDistrict))
                    districts[key] = ofDistrict = courses.OfDistrict(key.Level, key.DistrictCode, []);
                if (ofDistrict.FirstOrDefault(one => one.Key == taken.Key) is not { } nomination)
                    findings.Add(place, $"没有这项推荐:{taken.Key.Level} {taken.Key.OrganisationId}");
                else if (Courses.Take(nomination, taken.Step, null, ofDistrict) is { } refusal)
                    findings.Add(place, $"不可能有这一步:{refusal.Chinese}");
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidOperationException)
            {
                findings.Add(place, "读不出来");
            }
        }
    }
}
