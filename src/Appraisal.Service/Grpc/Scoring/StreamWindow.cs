using System.Globalization;
using System.Threading.Channels;
using Appraisal.Contracts.V1;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;
using Grpc.Core;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>
/// What a stream has sent and not yet got an answer to: bounded, so that who does not read its answers is not read from. What has come while a
/// batch was scored is the next batch; an organisation that comes alone waits for nobody.
/// </summary>
internal sealed class StreamWindow : IAsyncDisposable
{
    private readonly Channel<TakenOrganisation> _channel;
    private readonly CancellationTokenSource _stop;
    private readonly Task _reading;

    public StreamWindow(
        IAsyncStreamReader<ScoreOrganisationsRequest> requests, int size, Func<ScoreOrganisationsRequest, long, TakenOrganisation> take, CancellationToken cancellation)
    {
        _channel = Channel.CreateBounded<TakenOrganisation>(new BoundedChannelOptions(size) { SingleReader = true, SingleWriter = true });
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _reading = Read(requests, take, _stop.Token);
    }

    /// <summary>The next organisations, at most so many; none after the last.</summary>
    public async Task<IReadOnlyList<TakenOrganisation>> Next(int most)
    {
        var taken = new List<TakenOrganisation>();
        while (taken.Count == 0 && await _channel.Reader.WaitToReadAsync(_stop.Token))
        {
            while (taken.Count < most && _channel.Reader.TryRead(out var one))
                taken.Add(one);
        }
        return taken;
    }

    /// <summary>A message that is no organisation.</summary>
    public static RpcException NotAnOrganisation(ScoreOrganisationsRequest message, long position)
    {
        var violations = new Violations();
        var isSettings = message.MessageCase == ScoreOrganisationsRequest.MessageOneofCase.Settings;
        violations.Add(
            string.Create(CultureInfo.InvariantCulture, $"[{position}]"), isSettings ? "SETTINGS_TWICE" : CellFaultReason.RequiredMissing,
            isSettings ? ApiTexts.SettingsOnce : ApiTexts.NothingIn("党组织"));
        return ApiError.Invalid(violations).ToException();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task Read(
        IAsyncStreamReader<ScoreOrganisationsRequest> requests, Func<ScoreOrganisationsRequest, long, TakenOrganisation> take, CancellationToken cancellation)
    {
        try
        {
            for (long position = 0; await requests.MoveNext(cancellation); position++)
                await _channel.Writer.WriteAsync(take(requests.Current, position), cancellation);
            _channel.Writer.Complete();
        }
        catch (Exception exception)
        {
            // Whoever waits for the next organisations hears of it there.
            _channel.Writer.Complete(exception);
            throw;
        }
    }
}
