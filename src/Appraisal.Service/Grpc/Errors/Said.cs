namespace Appraisal.Service.Grpc.Errors;

/// <summary>A sentence in both languages: Chinese for the person before a screen, English for the integrator.</summary>
internal sealed record Said(string Chinese, string English);
