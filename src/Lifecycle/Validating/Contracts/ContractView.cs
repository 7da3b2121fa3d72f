namespace Levain.Validating.Contracts;

/// <summary>For what rows are read.</summary>
internal enum ContractView
{
    /// <summary>To learn from and to judge by: the label is required.</summary>
    Training,

    /// <summary>To be scored: there is no label yet, and a row that carries one is a mistake.</summary>
    Serving,
}
