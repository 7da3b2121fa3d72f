using System.Text;
using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>What is the same for the columns of every contract.</summary>
internal static class ColumnFactory
{
    public static Column<TRow> Make<TRow>(RowProperty<TRow> property, RuleList rules)
        where TRow : class => property.Accept(new ColumnFactory<TRow>(rules));

    /// <summary>How a file may write a property's name: TempMax as TempMax, tempMax or temp_max; anything else is named by [Column].</summary>
    public static string[] SpellingsOf(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return [name, char.ToLowerInvariant(name[0]) + name[1..], snake.ToString()];
    }

    /// <summary>The complaint that no column can be of a type.</summary>
    public static LevainException Unfit(string row, string property, string type) => new(
        $"{row}.{property} is {type}, which no column can be. Take a number, bool, DateOnly, DateTime, string or an enumeration.");
}
