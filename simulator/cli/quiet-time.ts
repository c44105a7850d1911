import { type World } from '../world';

/** A world in which a reader sees that time passes, and not the silence that is heard meanwhile. */
export interface QuietTime {
  readonly world: World;
  /** While it does, what the customer is heard to say was said by nobody. */
  readonly isPassing: () => boolean;
}

/** @param tell is called before time passes */
export function quietTime(world: World, tell: (ms: number) => void = () => undefined): QuietTime {
  let isPassing = false;
  const advance: World['advance'] = async (ms) => {
    tell(ms);
    isPassing = true;
    try {
      await world.advance(ms);
    } finally {
      isPassing = false;
    }
  };
  return {
    world: Object.assign(Object.create(world) as World, { advance }),
    isPassing: () => isPassing,
  };
}
