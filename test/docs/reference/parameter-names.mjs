import { Converter, ReflectionKind } from 'typedoc';

/** Names a destructured parameter by the last word of its type: `props` for `AlarmTopicProps`. */
export function load({ converter }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter)) {
      if (parameter.name !== '__namedParameters') continue;
      const [word] = /[A-Z][a-z]*$/.exec(parameter.type.name);
      parameter.name = word.toLowerCase();
    }
  });
}
