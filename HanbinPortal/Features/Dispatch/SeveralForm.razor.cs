using System.Data.Common;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Dispatch;

/// <summary>What became of one of several orders.</summary>
public sealed record SeveralResult(bool Succeeded, string Words);

/// <summary>
/// Hands several orders over to the same units, one after the other: each is a step of its own, so that one that is refused, or on which
/// somebody was faster, says so and stops no other.
/// </summary>
public sealed partial class SeveralForm(DispatchQuery choices, DispatchQueueQuery queue, OrderDesk desk, Me me) : IDisposable
{
    private readonly DispatchText _written = new();
    private readonly Dictionary<long, SeveralResult> _results = [];
    private readonly Dictionary<long, Guid> _clicks = [];
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<ChosenOrder>? _orders;
    private IReadOnlyList<UnitOption>? _units;
    private string? _problem;
    private bool _tried;
    private bool _running;

    [Parameter, EditorRequired]
    public required IReadOnlyList<long> Ids { get; set; }

    /// <summary>All were tried, and what became of each has been read.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    private string Summary
    {
        get
        {
            var done = _results.Values.Count(result => result.Succeeded);
            return done == _results.Count ? $"已全部交办，共{done}件。" : $"已交办{done}件，{_results.Count - done}件没有交办，原因见下。";
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _orders = await queue.ChosenAsync(Ids, await me.ActorAsync(_leaving.Token), _leaving.Token);
            _units = await choices.UnitsAsync(_leaving.Token);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }

    private async Task DispatchAsync()
    {
        if (_running || _orders is null || _results.Count > 0)
        {
            return;
        }

        (_tried, _problem) = (true, null);
        try
        {
            // What no order could be handed over with is said once, before any is tried.
            var draft = _written.ToDraft(order: null);
            if ((DispatchRule.WhyNot([.. draft.HandOvers.Select(h => (h.UnitId, h.Role))], []) ?? DispatchRule.WhatIsMissing(draft.Basis, draft.BasisText)) is { } refusal)
            {
                throw new RuleBrokenException(refusal);
            }

            _running = true;
            var by = await me.ActorAsync(_leaving.Token);
            foreach (var order in _orders)
            {
                _results[order.Id] = await DispatchAsync(order, by);
                StateHasChanged();
            }
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
        finally
        {
            _running = false;
        }
    }

    private async Task<SeveralResult> DispatchAsync(ChosenOrder order, Actor by)
    {
        if (!_clicks.TryGetValue(order.Id, out var click))
        {
            _clicks[order.Id] = click = Guid.NewGuid();
        }

        try
        {
            await desk.ActAsync(order.Id, by, click, (loaded, on) => loaded.Dispatch(_written.ToDraft(loaded), on), order.Version, _leaving.Token);
            return new SeveralResult(true, $"已交办{string.Join("、", _written.Units.Select(unit => unit.ShortName))}");
        }
        catch (RuleBrokenException refused)
        {
            return new SeveralResult(false, refused.Refusal.Text);
        }
        catch (OvertakenException overtaken)
        {
            return new SeveralResult(false, overtaken.Message);
        }
        catch (Exception busy) when (busy is DbException or DbUpdateException)
        {
            return new SeveralResult(false, "没有保存成功，请稍后再办这一件。");
        }
    }
}
