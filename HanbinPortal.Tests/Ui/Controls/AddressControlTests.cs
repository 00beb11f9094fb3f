using Bunit;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Ui.Controls;

public sealed class AddressControlTests : BunitContext
{
    private NavigationManager Addresses => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void A_chip_keeps_the_rest_of_the_address_and_begins_at_the_first_page()
    {
        Addresses.NavigateTo("/orders?q=AK1&page=3");

        var chips = Render<FilterChips>(p => p
            .Add(c => c.Label, "状态").Add(c => c.Name, "status").Add(c => c.Value, null)
            .Add(c => c.Options, [new FilterOption(null, "全部", 1000), new FilterOption("InProgress", "办理中", 12)]));

        Assert.EndsWith("/orders?q=AK1&status=InProgress", chips.FindAll("a")[1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("true", chips.FindAll("a")[0].GetAttribute("aria-current"));
        Assert.Equal(["1000+", "12"], chips.FindAll(".filter-count").Select(c => c.TextContent));
    }

    [Fact]
    public void Links_follow_an_address_that_changed_elsewhere()
    {
        Addresses.NavigateTo("/orders");
        var chips = Render<FilterChips>(p => p
            .Add(c => c.Label, "状态").Add(c => c.Name, "status").Add(c => c.Value, null).Add(c => c.Options, [new FilterOption("Merged", "已并单")]));

        Addresses.NavigateTo("/orders?kind=Complaint");

        chips.WaitForAssertion(() => Assert.EndsWith("/orders?kind=Complaint&status=Merged", chips.Find("a").GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_goes_into_the_address_and_an_empty_one_out_of_it()
    {
        Addresses.NavigateTo("/orders?kind=Complaint&page=2");
        var field = Render<FilterInput>(p => p.Add(f => f.Label, "搜索").Add(f => f.Name, "q").Add(f => f.Value, null));

        field.Find("input").Change(" 路灯 ");
        Assert.EndsWith("/orders?kind=Complaint&q=%E8%B7%AF%E7%81%AF", Addresses.Uri, StringComparison.Ordinal);

        field.Find("input").Change(" ");
        Assert.EndsWith("/orders?kind=Complaint", Addresses.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 12, false, "共12件", "")]
    [InlineData(1, 60, true, "共60件", "上一页 1 2 3 下一页")]
    [InlineData(3, 60, false, "共60件", "上一页 1 2 3 下一页")]
    [InlineData(40, 1000, true, "共1000件以上", "上一页 38 39 40 41 下一页")]
    public void The_pager_says_how_many_there_are_and_leads_only_to_pages_that_exist(int number, int total, bool hasNext, string said, string links)
    {
        Addresses.NavigateTo("/orders?q=1");

        var pager = Render<Pager>(p => p.Add(x => x.Page, new ListPage<int>([], number, total, hasNext)));

        Assert.Equal(said, pager.Find(".pager-total").TextContent);
        Assert.Equal(links, string.Join(' ', pager.FindAll(".pager-link").Select(l => l.TextContent.Trim())));
        Assert.Equal(hasNext, pager.FindAll("a.pager-link").Any(a => a.TextContent == "下一页"));
    }
}
