using Appraisal.Rules.Facts;

namespace Appraisal.Rules.Tests;

[TestClass]
public sealed class CreditCodeTests
{
    [TestMethod]
    [DataRow("91350100M000100Y43")]
    [DataRow("91512081MA62K0260E")]
    public void A_code_with_both_check_digits_right_is_accepted(string code) => CreditCode.IsValid(code).ShouldBeTrue();

    [TestMethod]
    [DataRow("91350100M000100Y4Z", DisplayName = "last character outside the alphabet")]
    [DataRow("91350100M000100Y44", DisplayName = "last check digit wrong")]
    [DataRow("91310115MA1G4L1WXK", DisplayName = "both check digits wrong")]
    [DataRow("91350100m000100y43", DisplayName = "lower case")]
    [DataRow("91350100M000100Y4", DisplayName = "17 characters")]
    [DataRow("91350100M000100Y433", DisplayName = "19 characters")]
    [DataRow("", DisplayName = "empty")]
    public void Any_other_text_is_refused(string code) => CreditCode.IsValid(code).ShouldBeFalse();

    [TestMethod]
    public void A_wrong_character_anywhere_is_noticed()
    {
        const string Valid = "91512081MA62K0260E";
        for (var i = 0; i < Valid.Length; i++)
        {
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(other => other != Valid[i]))
                CreditCode.IsValid(Valid[..i] + other + Valid[(i + 1)..]).ShouldBeFalse($"position {i + 1}: {other}");
        }
    }

    [TestMethod]
    public void A_completed_code_is_valid() => CreditCode.Complete("91512081MA62K026").ShouldBe("91512081MA62K0260E");
}
