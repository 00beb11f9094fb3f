using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HanbinPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrderLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Orders_ActBy_Id",
                table: "Orders",
                columns: new[] { "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_IsEmergency_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "IsEmergency", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Kind_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "Kind", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Township_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "Township", "ReceivedAt", "Id" });

            // Only the index is kept, not the text again. Tokens come cut by SearchTokens, with spaces between them.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"OrderWords\" USING fts5(\"Words\", content='', contentless_delete=1, tokenize='ascii')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE \"OrderWords\"");

            migrationBuilder.DropIndex(
                name: "IX_Orders_ActBy_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_IsEmergency_ReceivedAt_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Kind_ReceivedAt_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Township_ReceivedAt_Id",
                table: "Orders");
        }
    }
}
