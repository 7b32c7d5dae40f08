'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { InputProblem } from '../../lib/result';

const ProblemsContext = createContext<InputProblem[]>([]);

/** Hands the problems of a refused input down to the fields they belong to. */
export function FormProblems(props: { problems: InputProblem[]; children: ReactNode }) {
  return <ProblemsContext value={props.problems}>{props.children}</ProblemsContext>;
}

/** What is wrong with the field of that name (the problem's path), or nothing. */
export function useFieldProblem(name: string | undefined): string | undefined {
  const problems = useContext(ProblemsContext);
  return name ? problems.find((problem) => problem.path === name)?.message : undefined;
}
