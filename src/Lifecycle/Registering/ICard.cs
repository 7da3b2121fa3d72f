using Levain.Definitions;

namespace Levain.Registering;

/// <summary>Tells people what they should know of a champion.</summary>
public interface ICard
{
    /// <summary>The card from the records alone: the same records give the same bytes on every machine.</summary>
    CardFiles Make(ModelDefinition definition, Champion champion, PromotionEvidence evidence);
}
