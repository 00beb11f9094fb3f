using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Contacts;

/// <summary>登记联系 (第十四、十六条).</summary>
[StepForm(OrderStep.Contact)]
public sealed partial class ContactForm
{
    private const string Picker = "yyyy-MM-dd'T'HH:mm";

    private static readonly string[] _whom = ["服务对象本人", "服务对象家属", "现场其他群众", "电话无人接听"];

    private DateTimeOffset _opened;

    protected override bool RestsOnWhatWasSeen => false;

    protected override string SendText => "登记";

    protected override string SentText => "已登记联系情况。";

    private bool MustRespond => Assignment.RespondBy is not null && Assignment.RespondedAt is null;

    private IReadOnlyList<ContactMeans> Means => Order.Requester.IsConfidential ? [ContactMeans.ThroughCity] : Enum.GetValues<ContactMeans>();

    private string At => Written.At.Length > 0 ? Written.At : ChinaTime.Wall(_opened).ToString(Picker, CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        _opened = Now;
        await base.OnInitializedAsync();
        if (Order.Requester.IsConfidential)
        {
            Written.Means = ContactMeans.ThroughCity;
        }
    }

    private void SetAt(string at)
    {
        Written.At = at;
        Keep();
    }

    private void SetWhom(string whom)
    {
        Written.Whom = whom;
        Keep();
    }

    private Task RecordAsync() => SendAsync((order, assignment, on) => order.RecordContact(
        assignment,
        new ContactDraft(
            When(assignment),
            Written.Means ?? throw new RuleBrokenException(new Refusal(14, "请选择联系方式。")),
            Written.Whom,
            Written.Result,
            Written.SteppedIn && MustRespond,
            Files),
        on));

    /// <summary>The picker knows minutes only, and the minute of the hand-over began before it.</summary>
    private DateTimeOffset When(Assignment assignment)
    {
        if (Written.At.Length == 0)
        {
            return _opened;
        }

        if (!DateTime.TryParseExact(Written.At, Picker, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            throw new RuleBrokenException(new Refusal(14, "请填写联系时间。"));
        }

        var at = ChinaTime.At(DateOnly.FromDateTime(wall), wall.TimeOfDay);
        return at < assignment.DispatchedAt && at.AddMinutes(1) > assignment.DispatchedAt ? assignment.DispatchedAt : at;
    }
}
